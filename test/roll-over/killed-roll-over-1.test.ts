import { killedRollOver } from './killed-roll-over';

killedRollOver({ number: 1, of: 2 });
