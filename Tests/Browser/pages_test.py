"""Every page opens in a real browser without an error, at every width, over HTTP and from a disk."""

from conftest import html_pages, leads_to, one_of_each_kind


def test_every_page_opens_over_http_under_a_base_path(watched, server, site):
    pages = [path for path in html_pages(site) if leads_to(site, path) is None]
    assert len(pages) > 150, "the sample has 45 articles, 9 pages, 6 issues and 95 records"
    problems = {}
    for path in pages:
        watched.open(server.url + path.removesuffix("index.html"))
        if watched.problems:
            problems[path] = list(watched.problems)
    assert not problems


def test_every_redirect_leads_to_a_page(site):
    targets = {path: leads_to(site, path) for path in html_pages(site)}
    assert [path for path, target in targets.items() if target and not (site / target).is_file()] == []


def test_pages_of_each_kind_open_from_a_disk(watched_file, site):
    problems = {}
    for path in one_of_each_kind(site):
        if path == "404.html":
            continue  # a server shows it at any depth, so it names its files by the path of base_url
        watched_file.open((site / path).as_uri())
        if watched_file.problems:
            problems[path] = list(watched_file.problems)
    assert not problems


def test_a_reader_walks_from_the_front_page_to_an_article_from_a_disk(watched_file, site):
    page = watched_file.open((site / "index.html").as_uri())
    for step in ("issues/index.html", "2021/index.html", "2021-01-27/index.html", "p1/a6/index.html"):
        page.locator(f"main a[href$='{step}'], nav a[href$='{step}']").first.click()
        page.wait_for_url(f"**/{step}")
    assert "辽源市人民政府工作报告" in page.locator("h1").inner_text()
    assert not watched_file.problems


def test_no_page_is_wider_than_the_screen(watched, server, site):
    wide = []
    for width in (320, 768, 1440):
        watched.page.set_viewport_size({"width": width, "height": 900})
        for path in one_of_each_kind(site):
            page = watched.open(server.url + path)
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                wide.append(f"{path} at {width}: {over} too wide")
    assert not wide


def test_text_reads_without_scripts(chromium, server):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + "2021-01-27/p1/a6/")
    text = page.locator("main").inner_text()
    context.close()
    assert "抗疫" in text and "过紧日子" in text, "the continued report reads as one"


def test_a_continued_report_marks_its_seam_and_leaves_no_jump_line_behind_when_copied(watched, server):
    page = watched.open(server.url + "2021-01-27/p1/a6/")
    assert "第三版" in page.locator("main").inner_text()
    for paragraph in page.locator("main p").all_text_contents():
        assert "(下转第三版)(上接第一版)" not in paragraph


def test_the_missing_page_links_back_into_the_site(watched, server):
    page = watched.page
    page.goto(server.url + "no/such/page/")
    links = set(page.eval_on_selector_all("a[href]:not([href^='#'])", "found => found.map(one => one.href)"))
    statuses = {link: page.request.get(link).status for link in links if link.startswith(server.url)}
    assert statuses and set(statuses.values()) == {200}
