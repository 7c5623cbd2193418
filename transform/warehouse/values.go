package warehouse

import (
	"database/sql/driver"
	"fmt"
	"strings"
	"time"

	"github.com/shopspring/decimal"
)

// Teks is text that may be absent: the empty string is stored as NULL and NULL
// is read as the empty string, so that ” never stands in the warehouse.
type Teks string

// Value implements driver.Valuer.
func (t Teks) Value() (driver.Value, error) {
	if t == "" {
		return nil, nil
	}
	return string(t), nil
}

// Scan implements sql.Scanner.
func (t *Teks) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*t = ""
	case string:
		*t = Teks(v)
	case []byte:
		*t = Teks(v)
	case time.Time: // a PostgreSQL date
		*t = Teks(v.Format(time.DateOnly))
	default:
		return fmt.Errorf("text from %T", src)
	}
	return nil
}

// Rupiah is an amount of money that may be absent, exact to the sen. SQLite
// keeps it as INTEGER sen, PostgreSQL as numeric.
type Rupiah struct{ decimal.NullDecimal }

// NewRupiah is a stated amount.
func NewRupiah(d decimal.Decimal) Rupiah { return Rupiah{decimal.NewNullDecimal(d)} }

// Scan implements sql.Scanner; an integer is sen, anything else rupiah.
func (r *Rupiah) Scan(src any) error {
	if sen, ok := src.(int64); ok {
		*r = NewRupiah(decimal.New(sen, -2))
		return nil
	}
	return r.NullDecimal.Scan(src)
}

// Ukuran is a measured value or a percentage in points that may be absent.
// SQLite keeps it as canonical decimal TEXT, PostgreSQL as numeric.
type Ukuran struct{ decimal.NullDecimal }

// NewUkuran is a stated value.
func NewUkuran(d decimal.Decimal) Ukuran { return Ukuran{decimal.NewNullDecimal(d)} }

// canonical is the one spelling of a decimal: no exponent, no trailing zeros,
// no leading plus, "0" for zero.
func canonical(d decimal.Decimal) string {
	s := d.String()
	if strings.ContainsRune(s, '.') {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}

// Pilihan is a truth value that may be absent.
type Pilihan struct {
	Benar bool
	Valid bool
}

// NewPilihan is a stated truth value.
func NewPilihan(b bool) Pilihan { return Pilihan{Benar: b, Valid: true} }

// Value implements driver.Valuer.
func (p Pilihan) Value() (driver.Value, error) {
	if !p.Valid {
		return nil, nil
	}
	return p.Benar, nil
}

// Scan implements sql.Scanner.
func (p *Pilihan) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*p = Pilihan{}
	case bool:
		*p = NewPilihan(v)
	case int64:
		*p = NewPilihan(v != 0)
	default:
		return fmt.Errorf("truth value from %T", src)
	}
	return nil
}

// Waktu is an instant that may be absent (the zero time). SQLite keeps it as
// TEXT in UTC RFC 3339, PostgreSQL as timestamptz, both cut to the microsecond:
// cut an instant of the outside world before it is compared with a stored one.
type Waktu struct{ time.Time }

// Value implements driver.Valuer for PostgreSQL; SQLite rows are encoded by the
// dialect.
func (w Waktu) Value() (driver.Value, error) {
	if w.IsZero() {
		return nil, nil
	}
	return w.UTC(), nil
}

// Scan implements sql.Scanner.
func (w *Waktu) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*w = Waktu{}
		return nil
	case time.Time:
		*w = Waktu{v.UTC()}
		return nil
	case string:
		t, err := time.Parse(time.RFC3339Nano, v)
		*w = Waktu{t}
		return err
	case []byte:
		t, err := time.Parse(time.RFC3339Nano, string(v))
		*w = Waktu{t}
		return err
	}
	return fmt.Errorf("time from %T", src)
}
