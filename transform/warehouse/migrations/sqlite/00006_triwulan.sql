-- +goose Up
-- What a part of a year needs: how an indicator's quarters make up its year, the figures a computed one was put
-- together from, and one document to speak for each figure of a year.

alter table target add column agregasi text;
alter table realisasi add column agregasi text;

-- The same words stand under many sub kegiatan.
drop index realisasi_kunci;
create index realisasi_kunci on realisasi (pemda, opd_kode, tahun, kunci, periode, sub_kegiatan, kegiatan);

-- The figures behind a row of capaian that was not printed as it stands; urut is their order in time.
create table capaian_operan (
    pemda text not null, opd_kode text not null, tahun integer not null, periode text not null, tingkat text not null,
    indikator text not null, realisasi_berkas_id text, realisasi_lembar text, realisasi_sel text,
    sisi text not null check (sisi in ('target', 'realisasi')),
    urut integer not null, operan_periode text not null, sifat text, teks text,
    nilai text
        check ((nilai glob '[0-9]*' or nilai glob '-[0-9]*') and nilai glob '*[0-9]'
            and nilai not glob '*[^-.0-9]*' and nilai not glob '?*-*' and nilai not glob '*.*.*'),
    berkas_id text, lembar text, sel text, isi text not null, dari_run integer not null, sampai_run integer,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
) strict;

create index capaian_operan_kini on capaian_operan (pemda, opd_kode, isi) where sampai_run is null;

-- Figures of a document's own year. Of several documents that state one figure the greatest peringkat speaks: one
-- that says a value, then the document of that very period, then the newest.
create view kini_realisasi as
select t.*, case when t.realisasi_teks is null then '0' else '1' end
    || case when l.periode = t.periode then '9'
            when l.periode = 'tahunan' then '12d' when l.periode = 'SM1' then '06c' when l.periode = 'SM2' then '12c'
            when l.periode = 'TW1' then '03b' when l.periode = 'TW2' then '06b' when l.periode = 'TW3' then '09b'
            when l.periode = 'TW4' then '12b' else coalesce(substr(l.periode, 2), '') || 'a' end
    || t.berkas_id as peringkat
from kini_berlaku l
join realisasi t on t.pemda = l.pemda and t.berkas_id = l.berkas_id and t.versi_pembaca = l.versi_pembaca
where l.tahun = t.tahun;

-- A later document's repetition of an earlier year, or of an earlier part of the year, gives way to that one's own.
drop view v_realisasi;
create view v_realisasi as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       t.jenis, t.versi, t.bagian, nullif(t.tahun, 0) as tahun, t.periode, t.sifat, t.tingkat, t.kode, t.tujuan,
       t.sasaran, t.program, t.kegiatan, t.sub_kegiatan, t.indikator, t.satuan, t.arah, t.realisasi_teks,
       cast(t.realisasi as real) as realisasi, cast(t.capaian_tercetak as real) as capaian_tercetak,
       t.penanggung_jawab, t.berkas_id, t.lembar, t.sel
from (
    select r.* from kini_realisasi r
    where not exists (
        select 1 from kini_realisasi s
        where s.pemda = r.pemda and s.opd_kode = r.opd_kode and s.tahun = r.tahun and s.kunci = r.kunci
          and s.periode = r.periode and s.jenis = r.jenis and s.tingkat = r.tingkat
          and s.sub_kegiatan is r.sub_kegiatan and s.kegiatan is r.kegiatan and s.program is r.program
          and s.bagian is r.bagian and (r.tingkat <> 'sasaran' or s.sasaran is r.sasaran)
          and s.berkas_id <> r.berkas_id and s.peringkat > r.peringkat)
    union all
    select r.*, null from kini_berlaku l
    join realisasi r on r.pemda = l.pemda and r.berkas_id = l.berkas_id and r.versi_pembaca = l.versi_pembaca
    where l.tahun <> r.tahun and not exists (
        select 1 from kini_realisasi s
        where s.pemda = r.pemda and s.opd_kode = r.opd_kode and s.tahun = r.tahun and s.kunci = r.kunci
          and s.periode = r.periode)) t
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;
