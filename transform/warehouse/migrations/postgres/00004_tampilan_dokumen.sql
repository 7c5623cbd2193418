-- +goose Up
-- The contract's views of documents and facts. A kini_* view is not part of the contract: it is what the
-- last published run shows of one table.

create view kini_run as
select pemda, max(nomor) as nomor from run where terbit_pada is not null group by pemda;

create view kini_opd as
select t.* from kini_run k join opd t on t.pemda = k.pemda
where t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor);

create view kini_penampakan as
select t.* from kini_run k join penampakan t on t.pemda = k.pemda
where t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor);

create view kini_berlaku as
select t.* from kini_run k join berlaku t on t.pemda = k.pemda
where t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor);

-- The newest reading of each content that the last published run knows.
create view kini_bacaan as
select b.* from kini_run k join bacaan b on b.pemda = k.pemda
where b.dari_run <= k.nomor and not exists (
    select 1 from bacaan n
    where n.pemda = b.pemda and n.sha256 = b.sha256 and n.dari_run <= k.nomor
      and (n.dimuat_pada > b.dimuat_pada
           or (n.dimuat_pada = b.dimuat_pada and n.versi_pembaca collate "C" > b.versi_pembaca collate "C")));

-- Its documents, each under the path its content was last seen at.
create view kini_dokumen as
select d.*, b.diterima_pada, b.dimuat_pada, coalesce((
    select p.jalur from kini_penampakan p where p.pemda = b.pemda and p.sha256 = b.sha256
    order by p.diubah desc, p.jalur collate "C" desc limit 1), b.jalur) as jalur
from kini_bacaan b
join dokumen d on d.pemda = b.pemda and d.sha256 = b.sha256 and d.versi_pembaca = b.versi_pembaca;

create view v_opd as
select pemda, opd_kode, opd, jenis, aktif from kini_opd;

create view v_berkas as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd, t.berkas_id, t.sha256, t.jalur, t.jenis,
       nullif(t.tahun, 0) as tahun, t.periode, t.sifat, t.versi, t.bagian, t.nomor, t.tanggal_dokumen,
       case when t.status = 'dimuat' and l.berkas_id is null then 'digantikan' else t.status end as status,
       t.alasan, t.diterima_pada, t.dimuat_pada, t.versi_pembaca, t.jumlah_fakta, t.jumlah_galat, t.jumlah_peringatan
from kini_dokumen t
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode
left join kini_berlaku l on l.pemda = t.pemda and l.berkas_id = t.berkas_id and l.versi_pembaca = t.versi_pembaca
union all
select p.pemda, null, null, null, null, p.jalur, null,
       null, null, null, null, null, null, null,
       'tertunda',
       p.alasan, null, null, null, 0, 0, 0
from kini_penampakan p where p.ada and p.sha256 is null;

create view v_target as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       t.jenis, t.versi, t.bagian, nullif(t.tahun, 0) as tahun, t.periode, t.sifat, t.tingkat, t.kode, t.tujuan,
       t.sasaran, t.program, t.kegiatan, t.sub_kegiatan, t.indikator, t.satuan, t.arah, t.target_teks,
       t.operator, t.target, t.target_atas, t.penanggung_jawab, t.lokasi, t.berkas_id, t.lembar, t.sel
from kini_berlaku l
join target t on t.pemda = l.pemda and t.berkas_id = l.berkas_id and t.versi_pembaca = l.versi_pembaca
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

-- A later document's repetition of an earlier year gives way to that year's own.
create view v_realisasi as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       t.jenis, t.versi, t.bagian, nullif(t.tahun, 0) as tahun, t.periode, t.sifat, t.tingkat, t.kode, t.tujuan,
       t.sasaran, t.program, t.kegiatan, t.sub_kegiatan, t.indikator, t.satuan, t.arah, t.realisasi_teks,
       t.realisasi, t.capaian_tercetak, t.penanggung_jawab, t.berkas_id, t.lembar, t.sel
from kini_berlaku l
join realisasi t on t.pemda = l.pemda and t.berkas_id = l.berkas_id and t.versi_pembaca = l.versi_pembaca
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode
where l.tahun = t.tahun or not exists (
    select 1 from realisasi s
    join kini_berlaku m on m.pemda = s.pemda and m.berkas_id = s.berkas_id and m.versi_pembaca = s.versi_pembaca
    where s.pemda = t.pemda and s.opd_kode = t.opd_kode and s.tahun = t.tahun and s.kunci = t.kunci
      and s.periode = t.periode and m.tahun = s.tahun);

create view v_anggaran as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       t.jenis, t.versi, t.bagian, nullif(t.tahun, 0) as tahun, t.periode, t.sifat, t.tingkat, t.kode, t.program,
       t.kegiatan, t.sub_kegiatan, t.rekening, t.uraian, t.kelompok_belanja, t.jenis_belanja, t.sub_unit,
       t.sumber_dana, t.pagu, t.realisasi, t.fisik, t.berkas_id, t.lembar, t.sel
from kini_berlaku l
join anggaran t on t.pemda = l.pemda and t.berkas_id = l.berkas_id and t.versi_pembaca = l.versi_pembaca
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create view v_rpjmd as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.misi, t.tujuan, t.indikator_tujuan, t.sasaran, t.indikator_sasaran,
       t.tujuan_opd, t.sasaran_opd, t.strategi, t.kebijakan, t.berkas_id, t.lembar, t.sel
from kini_berlaku l
join rpjmd t on t.pemda = l.pemda and t.berkas_id = l.berkas_id and t.versi_pembaca = l.versi_pembaca
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

create view v_catatan as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.periode, t.tingkat, t.sasaran, t.program, t.kegiatan, t.indikator,
       t.jenis_catatan, t.teks, t.berkas_id, t.lembar, t.sel
from kini_berlaku l
join catatan t on t.pemda = l.pemda and t.berkas_id = l.berkas_id and t.versi_pembaca = l.versi_pembaca
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;
