/** Words of the part that sums up a round or the year. */
export const SUMMARY_SCREEN = {
  summary: (ofYear: boolean) =>
    ofYear ? 'สร้างสรุปผลประจำปี พร้อมบันทึกข้อความ' : 'สร้างสรุปผลของรอบ พร้อมบันทึกข้อความ',
  letters: 'สร้างหนังสือนำส่ง สพฐ. และจังหวัด',
  numbers: 'เลขที่และลงวันที่กรอกในแท็บเอกสาร แล้วกดสร้างอีกครั้ง ระบบใส่ให้และลงปฏิทินขั้นที่ 9–10',
  year: (year: number) => `สรุปผลประจำปี ${year}`,
} as const;
