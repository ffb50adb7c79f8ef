import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { OfflineNote } from "./offline-note.tsx";
import { Rail } from "./rail.tsx";
import { TopBar } from "./top-bar.tsx";
import "./shell.css";

/** The frame around every page; moves the focus to the page when the address changes. */
export function Shell({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <>
      <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
        Skip to content
      </button>
      <TopBar />
      <Rail />
      <main ref={main} className="main" tabIndex={-1} data-path={path}>
        <OfflineNote />
        {children}
      </main>
    </>
  );
}
