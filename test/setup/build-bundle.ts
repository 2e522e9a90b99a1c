import { freshBundle } from '../../local/fresh-bundle';
import { officeFingerprint } from '../office/office-fingerprint';

freshBundle().then(() => {
  process.stdout.write(officeFingerprint());
});
