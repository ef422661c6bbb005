/** What a value is, as editors choose it. */
export const valueKinds = {
  phone: 'Số điện thoại',
  sms: 'Số nhắn tin',
  money: 'Mức phí, số tiền',
  count: 'Số lượng',
  url: 'Địa chỉ web',
  address: 'Địa chỉ nhà',
  text: 'Câu chữ',
} as const;
