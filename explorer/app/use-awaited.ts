import { useEffect, useEffectEvent, useState } from "react";

/** Enter may come before what was typed is found: then `does` is done when it is. Tells whether it is awaited, and how to await it or not. */
export function useAwaited(isFound: boolean, does: () => void): [boolean, (isAwaited: boolean) => void] {
  const [isAwaited, setAwaited] = useState(false);
  const act = useEffectEvent(() => {
    setAwaited(false);
    does();
  });
  useEffect(() => {
    if (isAwaited && isFound) act();
  }, [isAwaited, isFound]);
  return [isAwaited, setAwaited];
}
