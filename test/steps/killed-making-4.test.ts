import { killedMaking } from './killed-making';

killedMaking({ number: 7, of: 8 });
