/** Follows the workspace's changes; many in a row are answered by one refresh at a time. */
export const watchChanges = (refresh: () => Promise<void>): void => {
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
      await refresh();
    } while (again);
    refreshing = false;
  };
  const source = new EventSource('/local/changes');
  let first = true;
  source.addEventListener('message', () => {
    // The first event only says that the connection stands.
    if (first) first = false;
    else void changed();
  });
};
