using Microsoft.Playwright;

namespace NetworkHub.Browser.Tests;

/// <summary>Someone with a real browser. Whatever the browser complains about on the way is kept.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowserContext browser;
    private readonly string profile;
    private readonly List<string> complaints = [];

    private Visitor(IPlaywright playwright, IBrowserContext browser, string profile)
    {
        this.playwright = playwright;
        this.browser = browser;
        this.profile = profile;
        Page = browser.Pages[0];
        Page.SetDefaultTimeout(30_000);
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add($"{Page.Url}: {message.Text}");
            }
        };
        Page.PageError += (_, error) => complaints.Add($"{Page.Url}: {error}");
    }

    /// <summary>Why there can be no visitor here; null when there can.</summary>
    public static string? Obstacle => File.Exists(Chromium) ? null : $"Chromium is not installed at {Chromium}: apt-get install chromium.";

    /// <summary>The page looked at.</summary>
    public IPage Page { get; }

    /// <summary>Errors, warnings and violations of the content policy.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>A visitor with a browser never used before.</summary>
    /// <param name="language">What the browser prefers, <c>da-DK</c>.</param>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="scripts">Whether the browser runs the pages' scripts.</param>
    public static async Task<Visitor> ComeAsync(string language, int width = 1280, bool scripts = true)
    {
        Assert.SkipWhen(Obstacle is not null, Obstacle ?? "");
        var folder = Directory.CreateTempSubdirectory("networkhub-visitor-").FullName;
        var driver = await Playwright.CreateAsync();
        var context = await driver.Chromium.LaunchPersistentContextAsync(folder, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = Chromium,
            Args = Arguments,
            Locale = language,
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        return new Visitor(driver, context, folder);
    }

    /// <summary>What an accessibility check finds on the page; empty when nothing.</summary>
    public async Task<string[]> FindBarriersAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));
        return await Page.EvaluateAsync<string[]>(
            "() => axe.run().then(found => found.violations.map(one => `${location.pathname} ${one.id}: ${one.nodes[0].html}`))");
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
        Directory.Delete(profile, recursive: true);
    }
}
