import { killedMaking } from './killed-making';

killedMaking({ number: 2, of: 4 });
