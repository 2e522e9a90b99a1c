/** For what is asked for again before it is answered: each asking is given what tells whether it is still the newest. */
export function newestAsking(): () => () => boolean {
  let asked = 0;
  return () => {
    asked += 1;
    const mine = asked;
    return () => mine === asked;
  };
}
