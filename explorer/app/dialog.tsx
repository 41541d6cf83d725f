import { type ReactNode, useEffect, useRef } from "react";

/** A dialog that is open as long as it is there. `labelledBy` is the id of its heading. */
export function Dialog(props: {
  readonly className: string;
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
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
