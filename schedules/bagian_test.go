package schedules

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"capaian/transform/warehouse/warehousetest"
)

// sheetBytes is a workbook of one sheet, a row of cells a line.
func sheetBytes(t *testing.T, rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, r := range rows {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow("Sheet1", at, &r); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestThreeOfficials: PKs of three officials of one kecamatan in three files
// are three documents; none replaces another.
func TestThreeOfficials(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		pk := workbookBytes(t, "pk-perubahan.xlsx")
		for name, jabatan := range map[string]string{"camat": "", "sekcam": "Sekretaris Kecamatan Ledokombo", "kasi": "Kepala Seksi Pemerintahan Kecamatan Ledokombo"} {
			content := pk
			if jabatan != "" {
				content = edit(t, pk, "PK Perubahan", "A10", "Jabatan : "+jabatan)
			}
			o.put("pk "+name+".xlsx", content, 0)
		}
		h := o.night()
		if h.Dimuat != 3 {
			t.Errorf("%+v", h)
		}
		o.rows("select coalesce(bagian, '-'), status from v_berkas order by 1", "-|dimuat", "Kepala Seksi Pemerintahan Kecamatan Ledokombo|dimuat", "Sekretaris Kecamatan Ledokombo|dimuat")
		o.rows("select count(*) from v_target", "3")
		o.rows("select count(*) from v_indikator where di_pk = "+truth(dsn), "1")
	})
}

// TestDPAPerKegiatan: prints of a DPA per kegiatan are parts that add up; once
// the whole is there they are not added to it.
func TestDPAPerKegiatan(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		for kegiatan, jumlah := range map[string]int{"Koordinasi Pelayanan Umum": 34250000, "Pemeliharaan Rutin/Berkala Mobil Jabatan": 24250000} {
			o.put("dpa "+kegiatan[:5]+".xlsx", sheetBytes(t,
				[]any{"DOKUMEN PELAKSANAAN ANGGARAN"}, []any{"TAHUN ANGGARAN 2020"}, []any{"Organisasi : Kecamatan Ledokombo"},
				[]any{"Program : Program Satu"}, []any{"Kegiatan : " + kegiatan}, nil,
				[]any{"Kode Rekening", "Uraian", "Jumlah (Rp)"},
				[]any{"5.2", "BELANJA LANGSUNG", jumlah}, []any{"5.2.1", "Belanja Pegawai", 4250000}, []any{"5.2.1.01", "Honorarium PNS", 4250000},
				[]any{"5.2.2", "Belanja Barang dan Jasa", jumlah - 4250000}, []any{"5.2.2.01", "Alat tulis kantor", 1000000}, []any{"5.2.2.06", "Cetak dan penggandaan", jumlah - 5250000},
				[]any{"", "Jumlah", jumlah}), 0)
		}
		o.night()
		o.rows("select bagian, jumlah_fakta, jumlah_galat from v_berkas order by 1", "Koordinasi Pelayanan Umum|3|0", "Pemeliharaan Rutin/Berkala Mobil Jabatan|3|0")
		o.rows("select cast(cast(pagu as bigint) as text) from v_serapan where tingkat = 'opd'", "58500000")
		o.rows("select tingkat, rekening, kelompok_belanja from v_anggaran where kegiatan = 'Koordinasi Pelayanan Umum' order by rekening",
			"rekening|5.2.1.01|BL", "rekening|5.2.2.01|BL", "rekening|5.2.2.06|BL")
		o.put("dpa.xlsx", workbookBytes(t, "dpa.xlsx"), 0)
		o.night()
		o.rows("select cast(cast(pagu as bigint) as text) from v_serapan where tingkat = 'opd'", "1505651826")
	})
}

func truth(dsn string) string {
	if dsn[:6] == "sqlite" {
		return "1"
	}
	return "true"
}
