import { showToast } from './popup';

/** The page may use at most a fifth of the time for looking: a jump of the clock makes thousands of changes. */
const restFactor = 4;
const shortestRestMs = 300;

/** Follows the workspace's changes; many in a row are answered by one refresh, and then by a rest. */
export function watchChanges(refresh: () => Promise<void>): void {
  let refreshing = false;
  let again = false;
  const changed = async (): Promise<void> => {
    if (refreshing) {
      again = true;
      return;
    }
    refreshing = true;
    do {
      again = false;
      const begun = performance.now();
      await refresh();
      const rest = Math.max(shortestRestMs, restFactor * (performance.now() - begun));
      await new Promise((resolve) => setTimeout(resolve, rest));
    } while (again);
    refreshing = false;
  };
  let first = true;
  const source = new EventSource('/local/changes');
  source.addEventListener('error', () => {
    showToast('ขาดการติดต่อกับเซิร์ฟเวอร์ในเครื่อง กำลังต่อใหม่ (เปิดด้วย npm start)');
  });
  source.addEventListener('message', () => {
    // The first event only says that the connection stands.
    if (first) first = false;
    else void changed();
  });
}
