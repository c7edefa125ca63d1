import type { medicineUz } from "./uz";

export const medicineRu: Record<keyof typeof medicineUz, string> = {
  "rxClass.otc": "Без рецепта",
  "rxClass.rx": "По рецепту",
  "rxClass.strict": "Предметно-количественный учёт",
  "rxClass.goods": "Другие товары",
  "medicine.rxTitle": "Это лекарство отпускают только по рецепту врача",
  "medicine.rxText":
    "Через интернет оно не продаётся. Обратитесь с рецептом в аптеку или задайте вопрос аптеке.",
  "medicine.strictTitle": "Это лекарство не отпускают через интернет",
  "medicine.strictText":
    "Лекарства на предметно-количественном учёте выдают только в аптеке по специальному рецепту.",
  "medicine.storage": "Хранение",
  "medicine.leaflet": "Инструкция по применению",
  "medicine.alternatives": "Аналоги",
  "medicine.alternativesText":
    "То же действующее вещество, та же дозировка и форма. Перед заменой спросите врача или фармацевта.",
  "find.filters": "Фильтры",
  "find.order": "Порядок",
  "findOrder.relevance": "Сначала подходящие",
  "findOrder.popularity": "Сначала популярные",
  "findOrder.cheapest": "Сначала дешевле",
  "findOrder.dearest": "Сначала дороже",
  "findOrder.name": "По названию",
  "find.category": "Раздел",
  "find.anyCategory": "Все разделы",
  "find.class": "Порядок отпуска",
  "find.anyClass": "Все",
  "find.priceFrom": "Цена от, сум",
  "find.priceTo": "до, сум",
  "find.inStock": "Только в наличии",
  "find.apply": "Показать",
  "find.clear": "Сбросить",
  "find.corrected": "Возможно, в запросе опечатка: показано самое близкое.",
  "find.noneFiltered": "По этим условиям ничего нет",
  "find.noneFilteredHint": "Расширьте границы цены или сбросьте условия.",
};
