package main

import (
	"strings"
	"testing"
)

// TestAturanRefused: a decision about a rule that cannot be meant is refused
// with its place and what would be right.
func TestAturanRefused(t *testing.T) {
	k := newKantor(t)
	head := strings.TrimSuffix(kantorJember, "tata_letak:\n")
	for name, c := range map[string]struct {
		yaml string
		want []string
	}{
		"unknown id":        {"aturan:\n  CAP-66: {batas: 150}\n", []string{"capaian.yaml:7:3", `"CAP-66" tidak ada`, "CAP-06"}},
		"severity":          {"aturan:\n  CAP-06: {keparahan: BERAT}\n", []string{"capaian.yaml:7:23", `"BERAT" tidak dikenal`, "GALAT, PERINGATAN, atau INFO"}},
		"threshold":         {"aturan:\n  CAP-06: {batas: 1,5}\n", []string{"capaian.yaml:7:", "CAP-06"}},
		"threshold below":   {"aturan:\n  CAP-06: {batas: -5}\n", []string{"capaian.yaml:7:", `"-5" tidak sah`, "misalnya 120"}},
		"no threshold":      {"aturan:\n  FMT-01: {batas: 2}\n", []string{"capaian.yaml:7:19", "tidak punya batas"}},
		"cannot be off":     {"aturan:\n  BKS-01: {nyala: false}\n", []string{"capaian.yaml:7:19", "tidak dapat dimatikan"}},
		"unknown key":       {"aturan:\n  CAP-06: {ambang: 3}\n", []string{"capaian.yaml:7:", `"ambang" tidak dikenal`, "nyala, keparahan, batas"}},
		"not a mapping":     {"aturan: [CAP-06]\n", []string{"capaian.yaml:6:", "bukan pasangan kode dan keputusan"}},
		"nothing decided":   {"aturan:\n  CAP-06: {}\n", []string{"capaian.yaml:7:", "tidak menyatakan apa pun"}},
		"not true or false": {"aturan:\n  CAP-06: {nyala: ya}\n", []string{"capaian.yaml:7:", `"ya" tidak sah`, "true atau false"}},
	} {
		t.Run(name, func(t *testing.T) {
			k.write("capaian.yaml", head+c.yaml)
			k.expect(exitUsage, []string{"status"}, c.want...)
		})
	}
}

// TestAturanChangesFindings: what the office decides about a rule shows in the
// findings.
func TestAturanChangesFindings(t *testing.T) {
	k := newKantor(t)
	head := strings.TrimSuffix(kantorJember, "tata_letak:\n")
	file := k.book("Patrang/realisasi.xlsx", []any{"PENGUKURAN KINERJA KECAMATAN PATRANG TAHUN 2020"},
		[]any{"NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET", "REALISASI", "CAPAIAN"},
		[]any{1, "Pelayanan meningkat", "Jumlah layanan", "layanan", 10, 14, "140"})
	k.write("capaian.yaml", head)
	k.expect(exitOK, []string{"check", file}, "PERINGATAN CAP-06", "(140,00%) melebihi 120%")
	k.write("capaian.yaml", head+"aturan:\n  CAP-06: {batas: 150}\n")
	if out := k.expect(exitOK, []string{"check", file}); strings.Contains(out, "CAP-06") {
		t.Errorf("below the threshold of the office, and yet:\n%s", out)
	}
	k.write("capaian.yaml", head+"aturan:\n  CAP-06: {keparahan: GALAT}\n")
	k.expect(exitPart, []string{"check", file}, "GALAT      CAP-06")
	k.write("capaian.yaml", head+"aturan:\n  CAP-06: {nyala: false}\n")
	if out := k.expect(exitOK, []string{"check", file}); strings.Contains(out, "CAP-06") {
		t.Errorf("switched off, and yet:\n%s", out)
	}
}
