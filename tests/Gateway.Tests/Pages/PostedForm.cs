using System.Net;
using System.Text.RegularExpressions;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Pages;

/// <summary>A form of a page as a browser that runs no scripts sends it.</summary>
public sealed partial class PostedForm
{
    private readonly ApiClient client;
    private readonly string page;
    private readonly Dictionary<string, string> fields;

    private PostedForm(ApiClient client, string page, Dictionary<string, string> fields)
    {
        this.client = client;
        this.page = page;
        this.fields = fields;
    }

    /// <summary>Opens a page and finds the form in it.</summary>
    /// <param name="client">Who visits; keeps the cookies.</param>
    /// <param name="page">The page's path.</param>
    /// <param name="name">The form's name.</param>
    public static async Task<PostedForm> OpenAsync(ApiClient client, string page, string name)
    {
        var html = (await client.GetAsync(page)).Succeeded().Text;
        var form = Forms().Matches(html).Select(match => match.Value).Single(text => text.Contains($"value=\"{name}\"", StringComparison.Ordinal));
        return new PostedForm(client, page, Hidden().Matches(form).ToDictionary(field => field.Groups["name"].Value, field => field.Groups["value"].Value, StringComparer.Ordinal));
    }

    /// <summary>Fills a field in.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What is written; null takes it out.</param>
    public PostedForm With(string field, string? value)
    {
        var changed = new Dictionary<string, string>(fields, StringComparer.Ordinal);
        changed.Remove(field);
        if (value is not null)
        {
            changed.Add(field, value);
        }

        return new PostedForm(client, page, changed);
    }

    /// <summary>Sends it.</summary>
    /// <returns>The page that answers, with its texts as they are read.</returns>
    public async Task<(HttpStatusCode Status, string Text)> SendAsync()
    {
        using var content = new FormUrlEncodedContent(fields);
        using var response = await client.Http.PostAsync(new Uri(page, UriKind.Relative), content);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hidden();
}
