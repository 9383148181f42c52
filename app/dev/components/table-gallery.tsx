import { StatusBadge } from "@/app/_ui/status-badge";
import { Cell, HeadCell, Row, Table } from "@/app/_ui/table";
import { fixtureReview } from "@/app/dev/components/fixture-review";
import { Gallery } from "@/app/dev/components/gallery";

/** Rows and columns. */
export function TableGallery() {
  return (
    <Gallery title="Table">
      <Table caption="Some claims" className="w-full">
        <thead>
          <tr>
            <HeadCell sort={{ href: "#", direction: "ascending" }}>Number</HeadCell>
            <HeadCell sort={{ href: "#", direction: null }}>Claim</HeadCell>
            <HeadCell>Status</HeadCell>
          </tr>
        </thead>
        <tbody>
          {fixtureReview.claims.slice(0, 4).map((claim) => (
            <Row key={claim.id}>
              <Cell>{claim.label}</Cell>
              <Cell>{claim.text}</Cell>
              <Cell>
                <StatusBadge status={claim.status} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Gallery>
  );
}
