import Translate, { translate } from '@docusaurus/Translate';
import SelectField from '@theme/AccountPage/SelectField';
import type { Props } from '@theme/AdminArea/Filters';
import SearchField from '@theme/AdminArea/SearchField';
import TextButton from '@theme/AuthForm/TextButton';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What a list is filtered by; the address bar keeps it. */
export default function Filters({ fields, filters }: Props): ReactNode {
  const all = translate({
    id: 'plugin-auth.admin.filter.all',
    message: 'All',
    description: 'First choice of every filter of administrators: nothing is left out',
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: `search` is not known by all browsers yet
    <div role="search" className={styles.filters}>
      {fields.map((field) => {
        const frame = {
          label: field.label,
          value: filters.values[field.name] ?? '',
          onValue: (value: string | null) => filters.set(field.name, value ?? ''),
        };
        return field.kind === 'select' ? (
          <SelectField key={field.name} {...frame} none={all} options={field.options} />
        ) : (
          <SearchField key={field.name} {...frame} />
        );
      })}
      {filters.any && (
        <TextButton onClick={filters.clear}>
          <Translate
            id="plugin-auth.admin.filter.clear"
            description="Button that takes all filters of a list away"
          >
            Clear filters
          </Translate>
        </TextButton>
      )}
    </div>
  );
}
