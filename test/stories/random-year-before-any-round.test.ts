import { randomYear } from './random-year';

randomYear('1', Date.UTC(2027, 2, 31, 3));
