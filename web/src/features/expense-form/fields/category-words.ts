import type { Category } from '@nbbang/domain/records/category';

const table: Readonly<Record<Exclude<Category, 'other'>, string>> = {
  food: `아침 점심 저녁 밥 식사 고기 흑돼지 삼겹살 갈비 치킨 피자 국수 라면 국밥 김밥 떡볶이 초밥 스시 회식 횟집 식당 배달 햄버거 파스타 브런치
    food breakfast lunch dinner brunch supper meal restaurant pizza burger sushi ramen noodles chicken bbq takeaway takeout`,
  cafe: `카페 커피 아메리카노 라떼 케이크 디저트 빙수 아이스크림 베이커리 빵집 스타벅스
    cafe café coffee latte espresso tea cake dessert bakery starbucks`,
  drinks: `술 맥주 소주 와인 막걸리 칵테일 호프 포차 이자카야 2차 3차
    drinks beer wine bar pub cocktail cocktails soju whisky`,
  groceries: `장보기 마트 슈퍼 편의점 식료품 과일 채소 이마트 홈플러스 코스트코
    groceries grocery supermarket market fruit vegetables costco`,
  transport: `택시 버스 지하철 기차 ktx srt 비행기 항공 렌터카 렌트카 주유 기름값 주차 톨비 통행료 대리운전 교통
    taxi cab uber bus train subway metro flight flights plane airport car rental fuel gas petrol parking toll ferry`,
  lodging: `숙소 호텔 펜션 모텔 민박 에어비앤비 리조트 게스트하우스 캠핑장
    hotel hostel motel airbnb lodging accommodation resort campsite`,
  activities: `영화 입장료 입장권 티켓 공연 콘서트 박물관 노래방 볼링 스키 놀이공원 투어 체험 전시 배드민턴
    movie movies cinema ticket tickets museum concert show karaoke bowling ski tour climbing`,
  shopping: `쇼핑 옷 신발 기념품 면세점 올리브영
    shopping clothes shoes souvenir souvenirs`,
  household: `휴지 세제 청소 가구 이불 다이소 생활용품 월세 관리비 이사
    rent household furniture cleaning detergent ikea`,
  utilities: `전기 가스비 수도 인터넷 통신비 휴대폰 공과금 난방 넷플릭스 구독
    electricity water internet wifi phone utilities heating netflix subscription`,
  health: `병원 약국 약값 치과 진료 헬스 운동
    pharmacy doctor hospital dentist medicine gym health`,
  gifts: `선물 생일 꽃 축의금 조의금 부조
    gift gifts present birthday flowers wedding`,
};

/** Words that tell, where a title contains them, what the expense was for. All are in lower case. */
export const categoryWords: readonly (readonly [Category, readonly string[]])[] = Object.entries(
  table,
).flatMap(([category, words]) => (isCategory(category) ? [[category, words.split(/\s+/)] as const] : []));

function isCategory(text: string): text is keyof typeof table {
  return Object.hasOwn(table, text);
}
