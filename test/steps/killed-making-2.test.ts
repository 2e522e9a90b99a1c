import { killedMaking } from './killed-making';

killedMaking({ number: 3, of: 8 });
