import { killedMaking } from './killed-making';

killedMaking({ number: 4, of: 4 });
