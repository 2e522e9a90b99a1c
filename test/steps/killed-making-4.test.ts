import { killedMaking } from './killed-making';

killedMaking({ number: 13, of: 16 });
