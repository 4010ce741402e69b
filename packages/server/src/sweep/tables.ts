/** Work that one server does for all of them. */
export interface PeriodicTaskTable {
  name: string;
  /** Whoever moves this on does the work. */
  due_at: Date;
}

export interface SweepTables {
  periodic_task: PeriodicTaskTable;
}
