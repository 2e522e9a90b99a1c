import { killedMaking } from './killed-making';

killedMaking({ number: 5, of: 16 });
