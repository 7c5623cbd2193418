package ingest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// Aturan is what an office decided about the rules: which of them speak, how
// severe they are and from which threshold on. Rules it does not name are as
// the catalogue has them; the zero value names none.
type Aturan map[string]Ketentuan

// Ketentuan is the office's decision on one rule; what it leaves out stays as
// the catalogue has it.
type Ketentuan struct {
	Nyala     *bool
	Keparahan Severity
	Batas     decimal.NullDecimal
}

// Nyala reports whether a rule speaks.
func (a Aturan) Nyala(id string) bool {
	if k := a[id]; k.Nyala != nil {
		return *k.Nyala
	}
	return !RuleOf(id).Mati
}

// Batas is the threshold of a rule in its own unit; zero where it has none.
func (a Aturan) Batas(id string) decimal.Decimal {
	if k := a[id]; k.Batas.Valid {
		return k.Batas.Decimal
	}
	d, err := decimal.NewFromString(RuleOf(id).Batas.Nilai)
	if err != nil {
		return decimal.Zero
	}
	return d
}

// Terapkan applies the decisions to findings: those of rules that do not speak
// are left out, the others get the severity the office gave their rule.
func (a Aturan) Terapkan(issues []Issue) []Issue {
	kept := issues[:0]
	for _, i := range issues {
		if !a.Nyala(i.Rule) {
			continue
		}
		if k := a[i.Rule]; k.Keparahan != "" {
			i.Severity = k.Keparahan
		}
		kept = append(kept, i)
	}
	return kept
}

// Sidik is the fingerprint of the decisions: documents judged under other ones
// have to be judged again.
func (a Aturan) Sidik() string {
	var parts []string
	for id, k := range a {
		part := id + " " + string(k.Keparahan)
		if k.Nyala != nil {
			part += fmt.Sprintf(" nyala %t", *k.Nyala)
		}
		if k.Batas.Valid {
			part += " batas " + k.Batas.Decimal.String()
		}
		parts = append(parts, part)
	}
	slices.Sort(parts)
	return strings.Join(parts, "\n")
}

// Tetap reports whether a rule cannot be switched off: what keeps a file or a
// decision from being used must be told.
func (r Rule) Tetap() bool {
	switch r.ID {
	case "BKS-01", "BKS-03", "KPT-01":
		return true
	}
	return false
}
