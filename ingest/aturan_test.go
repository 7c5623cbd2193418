package ingest_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"capaian/ingest"
)

func TestAturanOverridesTheCatalogue(t *testing.T) {
	off, on := false, true
	a := ingest.Aturan{
		"CAP-06": {Keparahan: ingest.Info, Batas: decimal.NewNullDecimal(decimal.RequireFromString("150"))},
		"FMT-02": {Nyala: &off},
		"STR-09": {Nyala: &on},
	}
	if got := a.Batas("CAP-06").String(); got != "150" {
		t.Errorf("threshold %s, want 150", got)
	}
	if got := ingest.Aturan(nil).Batas("CAP-06").String(); got != "120" {
		t.Errorf("default threshold %s, want 120", got)
	}
	if a.Nyala("FMT-02") || !a.Nyala("STR-09") || ingest.Aturan(nil).Nyala("STR-09") || !a.Nyala("FMT-01") {
		t.Error("rules are not on and off as decided")
	}
	got := a.Terapkan([]ingest.Issue{{Rule: "FMT-02"}, {Rule: "CAP-06"}, {Rule: "FMT-01"}})
	if len(got) != 2 || got[0].Level() != ingest.Info || got[1].Level() != ingest.Galat {
		t.Errorf("applied %+v", got)
	}
	if a.Sidik() == (ingest.Aturan{"FMT-02": {Nyala: &on}}).Sidik() || (ingest.Aturan{}).Sidik() != "" {
		t.Error("the fingerprint does not tell decisions apart")
	}
}
