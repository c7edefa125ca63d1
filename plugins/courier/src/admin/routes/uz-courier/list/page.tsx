import { useSearchParams } from "react-router-dom";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import {
  addressOf,
  filterOf,
  isFiltered,
  type DeliveriesFilter,
} from "../../../deliveries/deliveries-filter";
import { DeliveriesFilters } from "../../../deliveries/deliveries-filters";
import { DeliveriesList } from "../../../deliveries/deliveries-list";
import { DeliveryDrawer } from "../../../delivery/delivery-drawer";

/** Every delivery. The address of the page holds the filters, so that it can be sent to a colleague. */
const DeliveriesPage = () => {
  const [address, setAddress] = useSearchParams();
  const filter = filterOf(address);
  const filtered = isFiltered(filter);
  const show = (next: DeliveriesFilter) => setAddress(addressOf(next), { replace: true });
  return (
    <AreaPage title="list.title" subtitle="list.subtitle">
      <DeliveriesFilters
        filter={filter}
        change={(changed) => show({ ...filter, ...changed, page: 0 })}
        clear={() => setAddress({}, { replace: true })}
      />
      <DeliveriesList
        filter={filter}
        empty={filtered ? "list.noMatch" : "board.empty"}
        emptyHint={filtered ? "list.noMatchHint" : "board.emptyHint"}
        turnTo={(page, how) => setAddress(addressOf({ ...filter, page }), how)}
        open={(delivery) => setAddress(addressOf({ ...filter, delivery }))}
      />
      {filter.delivery && (
        <DeliveryDrawer
          key={filter.delivery}
          id={filter.delivery}
          close={() => show({ ...filter, delivery: "" })}
        />
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("list.title");

export default DeliveriesPage;
