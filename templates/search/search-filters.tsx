import { filterText } from './filter-text.ts';

/** Above the hits: order, dates, and a place for the facets, which the script fills in. */
export function SearchFilters() {
  return (
    <fieldset id="filtre" class="filters" hidden>
      <legend class="hidden">{filterText.heading}</legend>
      <label>
        {filterText.sort}
        <select id="sort">
          {Object.entries(filterText.sorts).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {filterText.from}
        <input id="fra" type="date" />
      </label>
      <label>
        {filterText.to}
        <input id="til" type="date" />
      </label>
      <div id="facetter" class="facets" />
    </fieldset>
  );
}
