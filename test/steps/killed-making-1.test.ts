import { killedMaking } from './killed-making';

killedMaking({ number: 1, of: 16 });
