-- +goose Up
-- Figures whose document stays in force because a newer file was refused or is not whole yet: usang is the day of
-- the version they are of, NULL for what is up to date.

alter table berlaku add column usang date;
alter table capaian add column usang date;
alter table capaian_sasaran add column usang date;
alter table capaian_opd add column usang date;
alter table serapan add column usang date;
alter table serapan_sasaran add column usang date;
alter table kepatuhan add column usang date;

create or replace view kini_berlaku as
select t.* from kini_run k join berlaku t on t.pemda = k.pemda
where t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor);

create or replace view v_berkas as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd, t.berkas_id, t.sha256, t.jalur, t.jenis,
       nullif(t.tahun, 0) as tahun, t.periode, t.sifat, t.versi, t.bagian, t.nomor, t.tanggal_dokumen,
       case when t.status = 'dimuat' and l.berkas_id is null then 'digantikan' else t.status end as status,
       t.alasan, t.diterima_pada, t.dimuat_pada, t.versi_pembaca, t.jumlah_fakta, t.jumlah_galat, t.jumlah_peringatan,
       l.usang
from kini_dokumen t
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode
left join kini_berlaku l on l.pemda = t.pemda and l.berkas_id = t.berkas_id and l.versi_pembaca = t.versi_pembaca
union all
select p.pemda, null, null, null, null, p.jalur, null,
       null, null, null, null, null, null, null,
       'tertunda',
       p.alasan, null, null, null, 0, 0, 0, null
from kini_penampakan p where p.ada and p.sha256 is null;

create or replace view v_capaian as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.periode, t.tingkat, t.sasaran, t.program, t.kegiatan, t.sub_kegiatan,
       t.indikator, t.satuan, t.arah, t.agregasi, t.dasar, t.target_teks, t.target, t.sumber_target,
       t.realisasi_teks, t.realisasi, t.capaian, t.terpenuhi, t.capaian_tercetak, t.predikat, t.alasan, t.metode,
       t.target_berkas_id, t.target_lembar, t.target_sel, t.realisasi_berkas_id, t.realisasi_lembar,
       t.realisasi_sel, t.usang
from kini_run k
join capaian t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create or replace view v_capaian_sasaran as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.periode, t.sasaran, t.jumlah_indikator, t.jumlah_terukur, t.jumlah_pk,
       t.jumlah_pk_terukur, t.jumlah_tercapai, t.capaian, t.capaian_dibatasi, t.predikat, t.usang
from kini_run k
join capaian_sasaran t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create or replace view v_capaian_opd as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.periode, t.jumlah_indikator, t.jumlah_terukur, t.jumlah_pk,
       t.jumlah_pk_terukur, t.jumlah_tercapai, t.capaian, t.capaian_dibatasi, t.predikat, t.usang
from kini_run k
join capaian_opd t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create or replace view v_serapan as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.periode, t.versi, t.tingkat, t.program, t.kegiatan, t.sub_kegiatan,
       t.kelompok_belanja, t.pagu, t.realisasi, t.serapan, t.usang
from kini_run k
join serapan t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create or replace view v_serapan_sasaran as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.versi, t.sasaran, t.pagu, t.realisasi, t.serapan, t.proporsi, t.usang
from kini_run k
join serapan_sasaran t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create or replace view v_kepatuhan as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.jenis, t.versi, t.periode, t.batas_waktu, t.status, t.diterima_pada,
       t.terlambat_hari, t.berkas_id, t.usang
from kini_run k
join kepatuhan t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;
