import { randomYear } from './random-year';

randomYear('2', Date.UTC(2027, 5, 29));
