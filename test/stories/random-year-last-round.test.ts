import { randomYear } from './random-year';

randomYear('3', Date.UTC(2027, 8, 29));
