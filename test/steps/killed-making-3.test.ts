import { killedMaking } from './killed-making';

killedMaking({ number: 9, of: 16 });
