import { Link } from "wouter";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";

export function NotFoundPage() {
  return (
    <>
      <PageHead title="Page not found" />
      <Empty title="No page has this address.">
        <Link href="/" className="button">
          Go to Home
        </Link>
      </Empty>
    </>
  );
}
