"""Places: provinces, prefectures and counties of any year since 1998, with the code in force at the page's date."""
