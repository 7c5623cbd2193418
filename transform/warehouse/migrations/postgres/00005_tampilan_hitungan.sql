-- +goose Up
-- The contract's views of what is computed, of findings and of runs.

create view v_capaian as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.periode, t.tingkat, t.sasaran, t.program, t.kegiatan, t.sub_kegiatan,
       t.indikator, t.satuan, t.arah, t.agregasi, t.dasar, t.target_teks, t.target, t.sumber_target,
       t.realisasi_teks, t.realisasi, t.capaian, t.terpenuhi, t.capaian_tercetak, t.predikat, t.alasan, t.metode,
       t.target_berkas_id, t.target_lembar, t.target_sel, t.realisasi_berkas_id, t.realisasi_lembar,
       t.realisasi_sel
from kini_run k
join capaian t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create view v_capaian_sasaran as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.periode, t.sasaran, t.jumlah_indikator, t.jumlah_terukur, t.jumlah_pk,
       t.jumlah_pk_terukur, t.jumlah_tercapai, t.capaian, t.capaian_dibatasi, t.predikat
from kini_run k
join capaian_sasaran t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create view v_capaian_opd as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.periode, t.jumlah_indikator, t.jumlah_terukur, t.jumlah_pk,
       t.jumlah_pk_terukur, t.jumlah_tercapai, t.capaian, t.capaian_dibatasi, t.predikat
from kini_run k
join capaian_opd t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create view v_serapan as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.periode, t.versi, t.tingkat, t.program, t.kegiatan, t.sub_kegiatan,
       t.kelompok_belanja, t.pagu, t.realisasi, t.serapan
from kini_run k
join serapan t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create view v_serapan_sasaran as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.versi, t.sasaran, t.pagu, t.realisasi, t.serapan, t.proporsi
from kini_run k
join serapan_sasaran t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create view v_indikator as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.tingkat, t.sasaran, t.indikator, t.satuan, t.arah, t.agregasi, t.formulasi,
       t.penanggung_jawab, t.sumber_data, t.di_pk, t.di_iku, t.diukur
from kini_run k
join indikator t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create view v_kepatuhan as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.jenis, t.versi, t.periode, t.batas_waktu, t.status, t.diterima_pada,
       t.terlambat_hari, t.berkas_id
from kini_run k
join kepatuhan t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

-- Findings of documents in force, of refused or skipped documents that still stand in the share, and across
-- documents; dari_run is the run since which they show.
create view kini_temuan as
select t.pemda, t.opd_kode, t.tahun, t.temuan_id, t.berkas_id, t.lembar, t.sel, t.aturan, t.keparahan, t.pesan,
       t.saran, t.tercetak, t.seharusnya, l.dari_run
from kini_berlaku l
join temuan_dokumen t on t.pemda = l.pemda and t.berkas_id = l.berkas_id and t.versi_pembaca = l.versi_pembaca
union all
select t.pemda, t.opd_kode, t.tahun, t.temuan_id, t.berkas_id, t.lembar, t.sel, t.aturan, t.keparahan, t.pesan,
       t.saran, t.tercetak, t.seharusnya, p.dari_run
from kini_dokumen d
join temuan_dokumen t on t.pemda = d.pemda and t.berkas_id = d.berkas_id and t.versi_pembaca = d.versi_pembaca
join (select p.pemda, p.sha256, min(p.dari_run) as dari_run from kini_penampakan p where p.ada
      group by p.pemda, p.sha256) p on p.pemda = d.pemda and p.sha256 = d.sha256
where d.status in ('ditolak', 'dilewati')
union all
select t.pemda, t.opd_kode, t.tahun, t.temuan_id, t.berkas_id, t.lembar, t.sel, t.aturan, t.keparahan, t.pesan,
       t.saran, t.tercetak, t.seharusnya, t.dari_run
from kini_run k
join temuan_silang t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor);

create view v_temuan as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd, t.temuan_id, r.run_id, t.berkas_id, d.jalur, t.lembar, t.sel,
       t.aturan, t.keparahan, t.pesan, t.saran, t.tercetak, t.seharusnya, f.pertama_pada, cast(null as text) as keputusan
from kini_temuan t
left join run r on r.pemda = t.pemda and r.nomor = t.dari_run
left join kini_dokumen d on d.pemda = t.pemda and d.berkas_id = t.berkas_id
left join temuan_pertama f on f.pemda = t.pemda and f.opd_kode = t.opd_kode and f.tahun = t.tahun
    and f.temuan_id = t.temuan_id
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create view v_run as
select pemda, run_id, mulai, selesai, terbit_pada, status,
       berkas_baru, berkas_dimuat, berkas_ditolak, jumlah_fakta, jumlah_temuan
from run;
