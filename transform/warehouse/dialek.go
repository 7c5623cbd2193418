package warehouse

import (
	"fmt"
	"strings"
	"time"
)

// dialek is the database spoken to; the few things that differ between the two
// are decided here.
type dialek string

const (
	sqlite   dialek = "sqlite"
	postgres dialek = "postgres"
)

// saat is the one spelling of an instant in SQLite. Its width is fixed, so that
// the order of the texts is the order in time.
const saat = "2006-01-02T15:04:05.000000Z"

// waktu encodes an instant to the microsecond, which is all PostgreSQL keeps.
func (d dialek) waktu(w Waktu) any {
	if w.IsZero() {
		return nil
	}
	t := w.UTC().Truncate(time.Microsecond)
	if d == sqlite {
		return t.Format(saat)
	}
	return t
}

// rupiah encodes money. An amount finer than a sen is refused: rounding is the
// judge's decision, never the warehouse's.
func (d dialek) rupiah(r Rupiah) (any, error) {
	if !r.Valid {
		return nil, nil
	}
	sen := r.Decimal.Shift(2)
	if !sen.IsInteger() || !sen.BigInt().IsInt64() {
		return nil, fmt.Errorf("rupiah %s is not a whole number of sen", r.Decimal)
	}
	if d == sqlite {
		return sen.BigInt().Int64(), nil
	}
	return canonical(r.Decimal), nil
}

// ukuran encodes a measure: both databases take its one canonical spelling.
func (d dialek) ukuran(u Ukuran) any {
	if !u.Valid {
		return nil
	}
	return canonical(u.Decimal)
}

// benar encodes a truth value.
func (d dialek) benar(b bool) any {
	if d == postgres {
		return b
	}
	if b {
		return int64(1)
	}
	return int64(0)
}

// urut is an ORDER BY that gives the same order on both databases: by bytes,
// NULL first. Only for columns of text.
func (d dialek) urut(kolom ...string) string {
	if d == sqlite {
		return strings.Join(kolom, ", ")
	}
	return strings.Join(kolom, ` collate "C" nulls first, `) + ` collate "C" nulls first`
}
