#!/bin/bash
# Makes the media files the probers are tested with (about 5 MB, half a minute), all from synthetic sources.
#
#   scripts/media/gen.sh [--force] [folder]        default folder: target/media
#
# Does nothing if the folder is complete already; --force makes it anew. tests/media/manifest.json holds the truth about every file.
# Debian packages: ffmpeg libheif-examples libavif-bin webp libjxl-tools mkvtoolnix libimage-exiftool-perl imagemagick python3
set -u
FORCE=no; [ "${1:-}" = --force ] && { FORCE=yes; shift; }
HERE=$(dirname "$(realpath "$0")"); MANIFEST=$HERE/../../tests/media/manifest.json
O=$(realpath -m "${1:-$HERE/../../target/media}")
missing(){ python3 - "$MANIFEST" "$O" <<'P'
import json, os, sys
manifest, folder = sys.argv[1:]
names = [os.path.basename(case["file"]) for case in json.load(open(manifest))]
print(*[name for name in names if not os.path.exists(os.path.join(folder, name))])
P
}
if [ $FORCE = no ] && [ -d "$O" ] && [ -z "$(missing)" ]; then echo "complete: $O"; exit 0; fi
# Another program named convert may come first in the path: take ImageMagick's own.
IM=
for c in /usr/bin/convert convert magick; do
 if "$c" -version 2>/dev/null | grep -q ImageMagick; then IM=$c; break; fi
done
for t in ffmpeg exiftool heif-enc avifenc cwebp cjxl mkvmerge python3 "${IM:-convert (ImageMagick)}"; do
 command -v "$t" >/dev/null || { echo "missing: $t (see the packages named in $0)" >&2; exit 1; }
done
convert(){ "$IM" "$@"; }
mkdir -p "$O"; cd "$O" || exit 1; W=$(mktemp -d)
FF="ffmpeg -v error -y -nostdin"
mk(){ # src image WxH
 $FF -f lavfi -i "testsrc2=s=$1:r=1:d=1" -frames:v 1 $W/$1.png; }
mk 320x240; mk 300x400; mk 64x48
# --- JPEG, 8 orientations (stored pixels 320x240)
for o in 1 2 3 4 5 6 7 8; do convert $W/320x240.png -quality 70 jpg_orient$o.jpg; exiftool -q -overwrite_original -n -Orientation=$o jpg_orient$o.jpg; done
convert $W/320x240.png -quality 70 -interlace JPEG jpg_progressive.jpg
convert $W/320x240.png -quality 70 -colorspace CMYK jpg_cmyk.jpg
convert $W/320x240.png -quality 70 -colorspace Gray jpg_gray.jpg
# big-endian/little-endian Exif with a thumbnail (thumbnail has its own SOF: must not be taken)
convert $W/320x240.png -quality 70 jpg_thumb.jpg; convert $W/64x48.png -quality 60 $W/t.jpg; exiftool -q -overwrite_original -ExifByteOrder=II -n -Orientation=6 "-ThumbnailImage<=$W/t.jpg" jpg_thumb.jpg
# large APP segments before SOF (ICC/XMP/APP13 > 64 KiB in total)
head -c 200000 /dev/urandom | base64 -w0 > $W/junk; cp jpg_orient6.jpg jpg_bigapp.jpg
python3 - "$O/jpg_bigapp.jpg" <<'P'
import sys,os
p=sys.argv[1];d=open(p,'rb').read()
seg=b''.join(b'\xff\xe9'+(65533).to_bytes(2,'big')+os.urandom(65531) for _ in range(6))
# insert after the Exif APP1
i=2
while d[i+1]!=0xe1: i+=2+int.from_bytes(d[i+2:i+4],'big')
i+=2+int.from_bytes(d[i+2:i+4],'big')
open(p,'wb').write(d[:i]+seg+d[i:])
P
# EXIF after a lot of APPs (Exif not first)
python3 - "$O" <<'P'
import sys,os
O=sys.argv[1];d=open(O+'/jpg_orient8.jpg','rb').read()
seg=b''.join(b'\xff\xe9'+(60000).to_bytes(2,'big')+os.urandom(59998) for _ in range(2))
i=2
open(O+'/jpg_exif_late.jpg','wb').write(d[:2]+seg+d[2:])
# fill bytes before marker (legal 0xFF padding)
open(O+'/jpg_fillbytes.jpg','wb').write(d[:2]+b'\xff'*7+d[2:])
# garbage thumbnail etc not needed
P
# --- PNG / APNG / BMP / TIFF / GIF / WebP / AVIF / HEIC
convert $W/320x240.png png_rgb.png; convert $W/320x240.png -alpha set -channel A -evaluate set 50% png_rgba.png
cp png_rgb.png png_exif_orient6.png; exiftool -q -overwrite_original -n -Orientation=6 png_exif_orient6.png
$FF -f lavfi -i testsrc2=s=160x120:r=10:d=1 -f apng -plays 0 apng_10f.png
$FF -f lavfi -i testsrc2=s=160x120:r=10:d=1 -frames:v 1 -f apng apng_1f.png
convert $W/320x240.png bmp24.bmp; convert $W/320x240.png -flip BMP3:bmp_v3.bmp
python3 - "$O" <<'P'
import sys;O=sys.argv[1];d=bytearray(open(O+'/bmp24.bmp','rb').read());h=int.from_bytes(d[22:26],'little',signed=True);d[22:26]=(-h).to_bytes(4,'little',signed=True);open(O+'/bmp_topdown.bmp','wb').write(d)
P
convert $W/320x240.png -compress LZW tiff_le.tif; convert $W/320x240.png -endian MSB -compress none tiff_be.tif; exiftool -q -overwrite_original -n -Orientation=6 tiff_be.tif
convert $W/320x240.png $W/300x400.png -compress LZW tiff_2pages.tif
convert $W/320x240.png gif_static.gif; $FF -f lavfi -i testsrc2=s=160x120:r=10:d=1 gif_anim.gif
cwebp -quiet $W/320x240.png -o webp_lossy.webp; cwebp -quiet -lossless $W/320x240.png -o webp_lossless.webp; cwebp -quiet png_rgba.png -o webp_alpha.webp
cwebp -quiet -metadata all jpg_orient6.jpg -o webp_exif_orient6.webp
$FF -f lavfi -i testsrc2=s=160x120:r=10:d=1 -c:v libwebp_anim -loop 0 webp_anim.webp
avifenc -s 9 -q 60 $W/320x240.png avif_still.avif >/dev/null 2>&1 || avifenc -s 9 --min 20 --max 40 $W/320x240.png avif_still.avif >/dev/null
avifenc -s 9 --min 20 --max 40 --irot 1 $W/320x240.png avif_irot1.avif >/dev/null; avifenc -s 9 --min 20 --max 40 --imir 0 $W/320x240.png avif_imir0.avif >/dev/null
for i in 0 1 2; do $FF -f lavfi -i testsrc2=s=160x120:r=3:d=1 -vf "select=eq(n\,$i)" -frames:v 1 $W/a$i.png; done; avifenc -s 9 --min 20 --max 40 --fps 3 $W/a0.png $W/a1.png $W/a2.png avif_anim.avif >/dev/null
heif-enc -q 50 $W/320x240.png -o heic_still.heic >/dev/null 2>&1; convert $W/320x240.png $W/s.jpg; exiftool -q -overwrite_original -n -Orientation=6 $W/s.jpg; heif-enc -q 50 $W/s.jpg -o heic_exif_orient6.heic >/dev/null 2>&1
heif-enc -q 50 -t 64 $W/320x240.png -o heic_thumb.heic >/dev/null 2>&1
heif-enc -q 50 $W/320x240.png $W/300x400.png -o heic_two_images.heic >/dev/null 2>&1
cjxl $W/320x240.png jxl.jxl >/dev/null 2>&1
# --- position, profile, range, ink, turning
GPS="-GPSLatitude=35.67 -GPSLatitudeRef=N -GPSLongitude=139.7 -GPSLongitudeRef=E"; ET="exiftool -q -overwrite_original"
cp jpg_orient6.jpg jpg_gps.jpg; $ET $GPS jpg_gps.jpg; cp jpg_gray.jpg jpg_gps_xmp.jpg; $ET -XMP:GPSLatitude=35.67 -XMP:GPSLongitude=139.7 jpg_gps_xmp.jpg
cp tiff_le.tif tiff_gps.tif; $ET $GPS tiff_gps.tif; cp webp_lossless.webp webp_gps.webp; $ET $GPS webp_gps.webp; cp heic_still.heic heic_gps.heic; $ET $GPS heic_gps.heic
python3 - "$W/a.icc" <<'P'
import sys,struct
# version 2, one tag: its description
text=b'Akaire Test RGB\0'; desc=b'desc'+bytes(4)+struct.pack('>I',len(text))+text+bytes(78)
tags=struct.pack('>I',1)+b'desc'+struct.pack('>II',144,len(desc)); head=bytearray(128)
head[0:4]=struct.pack('>I',144+len(desc)); head[8:12]=b'\2\x10\0\0'; head[12:24]=b'mntrRGB XYZ '; head[36:40]=b'acsp'; head[68:80]=bytes.fromhex('0000f6d6000100000000d32d')
open(sys.argv[1],'wb').write(bytes(head)+tags+desc)
P
cp jpg_progressive.jpg jpg_profile.jpg; $ET "-icc_profile<=$W/a.icc" jpg_profile.jpg; cp webp_alpha.webp webp_profile.webp; $ET "-icc_profile<=$W/a.icc" webp_profile.webp
cp tiff_le.tif tiff_profile.tif; $ET "-icc_profile<=$W/a.icc" tiff_profile.tif
python3 - "$O" <<'P'
import sys,struct,zlib
O=sys.argv[1]; d=open(O+'/png_rgb.png','rb').read(); e=open(O+'/jpg_gps.jpg','rb').read()
at=e.find(b'Exif\0\0')+6; e=e[at:at+int.from_bytes(e[at-8:at-6],'big')-8]
# EXIF behind the picture, which is cut into pieces
chunk=lambda kind,data: struct.pack('>I',len(data))+kind+data+struct.pack('>I',zlib.crc32(kind+data))
i=8; idat=b''; rest=b''
while i<len(d):
 n,kind=struct.unpack('>I4s',d[i:i+8]); data=d[i+8:i+8+n]; i+=12+n
 if kind==b'IDAT': idat+=data
 elif kind==b'IHDR': rest+=chunk(kind,data)
open(O+'/png_gps_behind.png','wb').write(d[:8]+rest+b''.join(chunk(b'IDAT',idat[k:k+100]) for k in range(0,len(idat),100))+chunk(b'eXIf',e)+chunk(b'IEND',b''))
P
convert $W/320x240.png -colorspace CMYK -compress LZW tiff_cmyk.tif; convert $W/320x240.png -compress LZW TIFF64:tiff_big.tif; convert $W/320x240.png BMP2:bmp_os2.bmp
for n in "grid -g 2x2" "clap_irot --clap 200,1,100,1,0,1,0,1 --irot 1" "pasp --pasp 4,3" "pq --cicp 9/16/9"; do set -- $n; f=avif_$1.avif; shift; avifenc -s 9 --min 20 --max 40 "$@" $W/320x240.png $f >/dev/null; done
cjxl apng_10f.png jxl_anim.jxl >/dev/null 2>&1; cjxl apng_1f.png jxl_1f.jxl >/dev/null 2>&1; cjxl -j 0 jpg_orient6.jpg jxl_orient6.jxl >/dev/null 2>&1; cjxl --container=1 $W/320x240.png jxl_boxes.jxl >/dev/null 2>&1
# --- video
V="-f lavfi -i testsrc2=s=320x180:r=30:d=2.5"; A="-f lavfi -i sine=f=440:d=2.5:r=44100"; X="-c:v libx264 -preset veryfast -crf 40 -pix_fmt yuv420p"; AA="-c:a aac -b:a 32k"
$FF $V $A $X $AA -movflags +faststart mp4_faststart.mp4
$FF $V $A $X $AA mp4_moov_end.mp4
$FF $V $A $X $AA -movflags +frag_keyframe+empty_moov+default_base_moof -g 15 mp4_fragmented.mp4
$FF $V $A $X $AA -movflags +frag_keyframe+empty_moov+default_base_moof+global_sidx -g 15 mp4_fragmented_sidx.mp4
$FF $V $A $X $AA -movflags +frag_keyframe -g 15 mp4_fragmented_moov.mp4
$FF -ss 0.7 -i mp4_moov_end.mp4 -c copy mp4_editlist.mp4
$FF $V $A $X -bf 2 $AA mp4_bframes_editlist.mp4
ffmpeg -v error -y -nostdin -display_rotation 90 -i mp4_moov_end.mp4 -c copy mp4_rot90.mp4 2>/dev/null || $FF -i mp4_moov_end.mp4 -c copy -metadata:s:v rotate=90 mp4_rot90.mp4
$FF -i mp4_moov_end.mp4 -c copy -metadata:s:v:0 rotate=180 mp4_rot180.mp4
$FF -i mp4_moov_end.mp4 -c copy -metadata:s:v:0 rotate=270 mp4_rot270.mp4
$FF $V $X -an mp4_noaudio.mp4
$FF $A $AA -vn m4a_audio_only.m4a; $FF $A $AA -vn -f mp4 mp4_audio_only.mp4
$FF $V $A -c:v libx265 -preset ultrafast -crf 40 -x265-params log-level=none -tag:v hvc1 $AA mp4_hevc_hvc1.mp4
$FF $V $A -c:v libx265 -preset ultrafast -crf 40 -x265-params log-level=none -tag:v hev1 $AA mp4_hevc_hev1.mp4
$FF $V $A -c:v libaom-av1 -cpu-used 8 -crf 50 -b:v 0 $AA mp4_av1.mp4
$FF $V -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 100k mp4_vp9.mp4
$FF $V $A -c:v mpeg4 -b:v 200k -c:a libmp3lame mp4_mpeg4_mp3.mp4
$FF -f lavfi -i testsrc2=s=320x180:r=30:d=4 -vf "select='not(mod(n\,3))+lt(n\,40)'" -fps_mode vfr $X mp4_vfr.mp4
$FF -f lavfi -i color=c=blue:s=64x36:r=1:d=960 -c:v libx264 -preset ultrafast -crf 51 mp4_16min_tiny.mp4
$FF -f lavfi -i color=c=blue:s=64x36:r=25:d=0.04 -frames:v 1 -c:v libx264 -preset ultrafast mp4_one_frame.mp4
$FF $V $X -aspect 4:3 mp4_anamorphic_sar.mp4
$FF -f lavfi -i testsrc2=s=322x182:r=30000/1001:d=1 $X mp4_ntsc_2997.mp4
$FF -f lavfi -i testsrc2=s=1080x1920:r=60:d=0.5 -c:v libx264 -preset ultrafast -crf 51 mp4_1080x1920_60fps.mp4
$FF -i mp4_moov_end.mp4 -c copy -brand M4V m4v.m4v
$FF -i mp4_moov_end.mp4 -c copy mov.mov
$FF -f lavfi -i testsrc2=s=160x90:r=24:d=0.5 -c:v prores_ks -profile:v 0 mov_prores.mov
$FF $V $A $X $AA mkv_h264.mkv
$FF $V $A -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 100k -c:a libopus webm_vp9.webm
$FF $V $A -c:v libvpx -deadline realtime -cpu-used 8 -b:v 100k -c:a libvorbis webm_vp8.webm
$FF $V -c:v libaom-av1 -cpu-used 8 -crf 50 -b:v 0 webm_av1.webm
$FF $V $A -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 100k -c:a libopus -f webm -live 1 pipe:1 > webm_noduration_live.webm
$FF $V $A -c:v libvpx -deadline realtime -cpu-used 8 -b:v 100k -c:a libopus -f webm pipe:1 > webm_noduration_pipe.webm
mkvmerge -q -o mkv_mkvmerge.mkv mkv_h264.mkv
$FF $V $A $X $AA flv.flv; $FF $V $A $X $AA -f mpegts ts.ts; $FF $V $A $X -c:a libmp3lame avi.avi; $FF $V $A $X $AA -f mpegts -mpegts_m2ts_mode 1 m2ts.m2ts
$FF $V $A -c:v mpeg2video -b:v 300k -c:a mp2 -f vob mpegps.mpg
$FF $V $A -c:v wmv2 -b:v 200k -c:a wmav2 wmv.wmv
$FF $V $A -s 176x144 -c:v h263 -b:v 100k $AA -f 3gp v3gp.3gp
$FF $V $A -c:v libtheora -q:v 2 -c:a libvorbis ogv.ogv
# --- patched variants
python3 - "$O" <<'P'
import sys,struct,os
O=sys.argv[1]; R=lambda n:bytearray(open(f'{O}/{n}','rb').read()); Wr=lambda n,d:open(f'{O}/{n}','wb').write(bytes(d))
d=R('mp4_moov_end.mp4')
# zero duration in mvhd/tkhd/mdhd (sample tables intact)
z=bytearray(d)
for t in (b'mvhd',b'mdhd'):
    i=0
    while (i:=z.find(t,i))>=0:
        z[i+20:i+24]=b'\0\0\0\0'; i+=4
i=0
while (i:=z.find(b'tkhd',i))>=0: z[i+24:i+28]=b'\0\0\0\0'; i+=4
i=0
while (i:=z.find(b'elst',i))>=0: z[i+12:i+16]=b'\0\0\0\0'; i+=4
Wr('mp4_zero_duration_headers.mp4',z)
# lying mvhd (1 hour) while sample tables say 2.5 s
l=bytearray(d); i=l.find(b'mvhd'); ts=struct.unpack('>I',l[i+16:i+20])[0]; l[i+20:i+24]=struct.pack('>I',ts*3600); Wr('mp4_lying_mvhd_1h.mp4',l)
# truncated
Wr('trunc_mp4_moov_end_half.mp4',d[:len(d)//2]); f=R('mp4_faststart.mp4'); Wr('trunc_mp4_faststart_half.mp4',f[:len(f)//2]); Wr('trunc_mp4_in_moov.mp4',f[:400])
j=R('jpg_orient6.jpg'); Wr('trunc_jpg_half.jpg',j[:len(j)//2]); Wr('trunc_jpg_before_sof.jpg',j[:120])
p=R('png_rgb.png'); Wr('trunc_png_20B.png',p[:20]); Wr('trunc_png_half.png',p[:len(p)//2]); w=R('webp_lossy.webp'); Wr('trunc_webp_16B.webp',w[:16])
Wr('empty.jpg',b''); Wr('one_byte.mp4',b'\0')
# corrupted: moov box size beyond file end; box size 1..7; self-recursion
i=f.find(b'moov')-4; c=bytearray(f); c[i:i+4]=struct.pack('>I',0x7fffffff); Wr('corrupt_moov_size_huge.mp4',c)
i=f.find(b'trak')-4; c=bytearray(f); c[i:i+4]=struct.pack('>I',4); Wr('corrupt_trak_size4.mp4',c)
c=bytearray(f); i=c.find(b'stts'); c[i+8:i+12]=b'\xff\xff\xff\xff'; Wr('corrupt_stts_count_4g.mp4',c)
c=bytearray(p); c[16:20]=b'\xff\xff\xff\xff'; Wr('corrupt_png_width_4g.png',c)
c=bytearray(p); c[18]^=0x40; Wr('corrupt_png_ihdr_crc.png',c)
c=bytearray(j); k=c.find(b'Exif\0\0')+6; c[k+4:k+8]=b'\xff\xff\xff\x7f'; Wr('corrupt_jpg_exif_offset.jpg',c)
m=R('mkv_h264.mkv'); Wr('trunc_mkv_half.mkv',m[:len(m)//2])
# 64-bit mdat size box, and mdat size 0 (to end of file), and a 'wide'/'free' prefix
i=d.find(b'mdat')-4; n=struct.unpack('>I',d[i:i+4])[0]
# ffmpeg writes a free box of 8 before mdat => turn free+mdat into a 16-byte largesize mdat
if d[i-4:i]==b'free': x=bytearray(d); x[i-8:i+8]=struct.pack('>I4sQ',1,b'mdat',n+8); Wr('mp4_largesize_mdat.mp4',x)
i=f.find(b'mdat')-4; x=bytearray(f); x[i:i+4]=b'\0\0\0\0'; Wr('mp4_mdat_size0.mp4',x)
# moov hidden behind junk 'free' of 300 KiB at start
hd=24 if False else struct.unpack('>I',d[:4])[0]
Wr('mp4_no_ftyp.mov',R('mov.mov')[struct.unpack('>I',R('mov.mov')[:4])[0]:])
# extension-lying
for a,b in (('png_rgb.png','lie_png_as.jpg'),('jpg_orient6.jpg','lie_jpg_as.png'),('webp_anim.webp','lie_webpanim_as.gif'),('heic_still.heic','lie_heic_as.jpg'),('mkv_h264.mkv','lie_mkv_as.mp4'),('mp4_hevc_hvc1.mp4','lie_hevcmp4_as.mov'),('gif_anim.gif','lie_gif_as.mp4'),('avif_anim.avif','lie_avifanim_as.mp4'),('m4a_audio_only.m4a','lie_m4a_as.mp4')):
    if os.path.exists(f'{O}/{a}'): Wr(b,R(a))
open(f'{O}/lie_text_as.mp4','w').write('<!doctype html><title>404</title>not a video\n'*20)
open(f'{O}/lie_svg_as.png','w').write('<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240"/>')
# polyglot-ish: zip with jpg ext, pdf
open(f'{O}/lie_zip_as.jpg','wb').write(b'PK\x03\x04'+b'\0'*200)
P
# fragmented with mvex/mehd absent and zero mvhd already covered; large free before moov:
python3 - "$O" <<'P'
import sys,struct,subprocess
O=sys.argv[1]
d=open(O+'/mp4_moov_end.mp4','rb').read(); i=d.find(b'moov')-4
open(O+'/mp4_free_before_moov.mp4','wb').write(d[:i]+struct.pack('>I4s',300*1024,b'free')+b'\0'*(300*1024-8)+d[i:])
P
rm -rf $W
LEFT=$(missing); [ -z "$LEFT" ] || { echo "not made: $LEFT" >&2; exit 1; }
echo "made $(ls | wc -l) files in $O"
