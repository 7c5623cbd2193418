// Package warehouse keeps everything the product knows, in SQLite or in
// PostgreSQL, and is the only place with SQL. Package transform fills it,
// package report reads a published run from it, package schedules opens it and
// holds a night (Begin … Close); it imports none of them.
//
// Facts belong to one content and one reader version and are never changed. What
// is in force, and everything computed from it, carries the runs it holds from
// and to, and shows by one publishing row at the end of a night: a reader sees
// the state before or after, never between, and yesterday's figures can be asked
// for again. Analysts read the v_* views; the tables behind them are exact.
package warehouse
