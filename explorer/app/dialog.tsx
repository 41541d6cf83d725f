import { type ReactNode, useEffect, useRef } from "react";

/** A dialog that is open as long as it is there; then the keyboard is back where it was. `labelledBy` is the id of its heading. */
export function Dialog(props: {
  readonly className: string;
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // The browser gives the focus back only where a dialog is closed before it is taken away.
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  const { onClose } = props;
  return (
    <dialog
      ref={dialog}
      className={props.className}
      aria-labelledby={props.labelledBy}
      onCancel={onClose}
      onClose={onClose}
    >
      {props.children}
    </dialog>
  );
}
