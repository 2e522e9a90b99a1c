import { killedRollOver } from './killed-roll-over';

killedRollOver({ number: 2, of: 2 });
