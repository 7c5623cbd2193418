package warehouse

import (
	"slices"
	"strings"
	"testing"

	"capaian/transform/warehouse/warehousetest"
)

// tampilan is the contract: the columns of every view, in order, after pemda,
// opd_kode, opd (v_run: after pemda).
var tampilan = []struct{ nama, kolom string }{
	{"v_opd", "jenis aktif"},
	{"v_berkas", `berkas_id sha256 jalur jenis tahun periode sifat versi bagian nomor tanggal_dokumen status alasan
		diterima_pada dimuat_pada versi_pembaca jumlah_fakta jumlah_galat jumlah_peringatan usang`},
	{"v_target", `jenis versi bagian tahun periode sifat tingkat kode tujuan sasaran program kegiatan sub_kegiatan
		indikator satuan arah target_teks operator target target_atas penanggung_jawab lokasi berkas_id lembar sel`},
	{"v_realisasi", `jenis versi bagian tahun periode sifat tingkat kode tujuan sasaran program kegiatan sub_kegiatan
		indikator satuan arah realisasi_teks realisasi capaian_tercetak penanggung_jawab berkas_id lembar sel`},
	{"v_anggaran", `jenis versi bagian tahun periode sifat tingkat kode program kegiatan sub_kegiatan rekening uraian
		kelompok_belanja jenis_belanja sub_unit sumber_dana pagu realisasi fisik berkas_id lembar sel`},
	{"v_indikator", `tahun tingkat sasaran indikator satuan arah agregasi formulasi penanggung_jawab sumber_data di_pk
		di_iku diukur`},
	{"v_rpjmd", `tahun misi tujuan indikator_tujuan sasaran indikator_sasaran tujuan_opd sasaran_opd strategi kebijakan
		berkas_id lembar sel`},
	{"v_catatan", `tahun periode tingkat sasaran program kegiatan indikator jenis_catatan teks berkas_id lembar sel`},
	{"v_capaian", `tahun periode tingkat sasaran program kegiatan sub_kegiatan indikator satuan arah agregasi dasar
		target_teks target sumber_target realisasi_teks realisasi capaian terpenuhi capaian_tercetak predikat alasan metode
		target_berkas_id target_lembar target_sel realisasi_berkas_id realisasi_lembar realisasi_sel usang keputusan`},
	{"v_capaian_sasaran", `tahun periode sasaran jumlah_indikator jumlah_terukur jumlah_pk jumlah_pk_terukur
		jumlah_tercapai capaian capaian_dibatasi predikat usang`},
	{"v_capaian_opd", `tahun periode jumlah_indikator jumlah_terukur jumlah_pk jumlah_pk_terukur jumlah_tercapai
		capaian capaian_dibatasi predikat usang`},
	{"v_serapan", `tahun periode versi tingkat program kegiatan sub_kegiatan kelompok_belanja pagu realisasi serapan usang`},
	{"v_serapan_sasaran", `tahun versi sasaran pagu realisasi serapan proporsi usang`},
	{"v_temuan", `temuan_id run_id berkas_id jalur lembar sel aturan keparahan pesan saran tercetak seharusnya
		pertama_pada keputusan`},
	{"v_kepatuhan", `tahun jenis versi periode batas_waktu status diterima_pada terlambat_hari berkas_id usang`},
	{"v_keputusan", `tahun jenis pokok nilai angka satuan sumber alasan oleh tanggal berlaku_sampai lembar sel run_id`},
	{"v_pemeriksaan", `tahun jalur sha256 salinan jumlah_galat jumlah_peringatan jumlah_info sebelumnya_sha256
		temuan_sebelumnya temuan_selesai temuan_baru run_id`},
	{"v_run", `run_id mulai selesai terbit_pada status berkas_baru berkas_dimuat berkas_ditolak jumlah_fakta
		jumlah_temuan`},
}

func TestViewsHaveTheColumnsOfTheContract(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		query := "select name from sqlite_master where type = 'view' and name like 'v\\_%' escape '\\'"
		if db.d == postgres {
			query = "select viewname from pg_views where schemaname = 'public' and viewname like 'v\\_%'"
		}
		var there []string
		if err := db.pool.Select(&there, query); err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, v := range tampilan {
			want = append(want, v.nama)
			head := "pemda opd_kode opd "
			if v.nama == "v_run" {
				head = "pemda "
			}
			rows, err := db.pool.Query("select * from " + v.nama)
			if err != nil {
				t.Fatal(err)
			}
			cols, err := rows.Columns()
			rows.Close()
			if err != nil {
				t.Fatal(err)
			}
			if columns := strings.Fields(head + v.kolom); !slices.Equal(cols, columns) {
				t.Errorf("%s has %v, the contract says %v", v.nama, cols, columns)
			}
		}
		slices.Sort(there)
		slices.Sort(want)
		if !slices.Equal(there, want) {
			t.Errorf("views %v, the contract has %v", there, want)
		}
	})
}

// TestBothDatabasesHoldTheSame plays one story on both and compares every view.
func TestBothDatabasesHoldTheSame(t *testing.T) {
	story := func(t *testing.T, db *DB) string {
		p, l, bad := pk("a1", "80"), lra("b1"), tolak("c1")
		pub := publikasi("104.70588", p, l)
		pub.Penampakan = append(pub.Penampakan, terlihat(bad, jam(21, 1)),
			Penampakan{Pemda: pemda, Jalur: "masuk/baru.xlsx", Diubah: jam(23, 13), Ada: true, Alasan: "0 bita"})
		plan := renstra("d1")
		pub.Berlaku = append(pub.Berlaku, berlaku(plan))
		terbitkan(t, db, jam(23, 14), pub, p, l, bad, plan)
		p2 := pk("a2", "85")
		pub = publikasi("98.54671", p2, l)
		pub.Berlaku = append(pub.Berlaku, berlaku(plan))
		pub.Penampakan = []Penampakan{terlihat(p2, jam(24, 8))}
		terbitkan(t, db, jam(24, 14), pub, p2)
		return semuaTampilan(t, db) + strings.Join(isiTampilan(t, db, "v_run"), "\n")
	}
	a := story(t, siap(t, warehousetest.SQLite(t)))
	b := story(t, siap(t, warehousetest.Postgres(t)))
	if a != b {
		t.Errorf("SQLite:\n%s\n\nPostgreSQL:\n%s", a, b)
	}
	for _, v := range tampilan {
		if strings.Contains(a, v.nama+"\n\n") {
			t.Errorf("%s is empty: nothing was compared", v.nama)
		}
	}
}

func TestBerkasShowsWhatBecameOfAFile(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		p1, p2, l, bad := pk("a1", "80"), pk("a2", "85"), lra("b1"), tolak("c1")
		pub := publikasi("98.54671", p2, l)
		copied := terlihat(p2, jam(20, 7)) // an older copy of the same content: its path does not count
		copied.Jalur = "masuk/lama/PK.xlsx"
		pub.Penampakan = append(pub.Penampakan, copied, terlihat(bad, jam(21, 1)),
			Penampakan{Pemda: pemda, Jalur: "masuk/baru.xlsx", Diubah: jam(23, 13), Ada: true, Alasan: "0 bita"},
			Penampakan{Pemda: pemda, Jalur: "masuk/hilang.xlsx", Diubah: jam(22, 13), Alasan: "0 bita"})
		p1.Jalur = "masuk/PK lama.xlsx"
		terbitkan(t, db, jam(23, 14), pub, p1, p2, l, bad)
		for _, c := range []struct{ where, want string }{
			{"sha256 = 'a1'", "digantikan masuk/PK lama.xlsx 7.01.31 Kecamatan Ledokombo 2020 1"},
			{"sha256 = 'a2'", "dimuat masuk/ledokombo/PK.xlsx 7.01.31 Kecamatan Ledokombo 2020 1"},
			{"sha256 = 'c1'", "ditolak masuk/rusak.xlsx NULL NULL NULL 0"},
			{"jalur = 'masuk/baru.xlsx'", "tertunda masuk/baru.xlsx NULL NULL NULL 0"},
		} {
			got := nilai(t, db, `select status || ' ' || jalur || ' ' || coalesce(opd_kode, 'NULL') || ' ' ||
				coalesce(opd, 'NULL') || ' ' || coalesce(cast(tahun as text), 'NULL') || ' ' || jumlah_fakta
				from v_berkas where `+c.where)
			if got != c.want {
				t.Errorf("%s: %q, want %q", c.where, got, c.want)
			}
		}
		if n := nilai(t, db, "select count(*) from v_berkas"); n != "5" {
			t.Errorf("%s rows, want 5: a file that is gone and was never whole leaves none", n)
		}
	})
}
