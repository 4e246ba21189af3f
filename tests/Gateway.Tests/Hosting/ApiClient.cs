using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace NetworkHub.Gateway.Tests.Hosting;

/// <summary>Calls the API as any program would: JSON text over HTTP.</summary>
public sealed class ApiClient : IDisposable
{
    public ApiClient(Uri address, string? key)
    {
        Http = new HttpClient { BaseAddress = address };
        Key = key;
        if (key is not null)
        {
            Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
    }

    public HttpClient Http { get; }

    public string? Key { get; }

    public Task<ApiAnswer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<ApiAnswer> PostAsync(string path, string json, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, json, headers);

    public Task<ApiAnswer> PutAsync(string path, string json, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, json, headers);

    public async Task<ApiAnswer> SendAsync(
        HttpMethod method, string path, string? body, (string Name, string Value)[] headers, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, contentType);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new ApiAnswer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value)), text);
    }

    public void Dispose() => Http.Dispose();
}

/// <summary>What the API answered.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, string? ContentType, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public JsonElement Json => JsonElement.Parse(Text);

    /// <summary>The member at a JSON pointer-like path of names, as text.</summary>
    public string this[string path] =>
        path.Split('/').Aggregate(Json, (at, name) => at.ValueKind == JsonValueKind.Array ? at[int.Parse(name, null)] : at.GetProperty(name)).ToString();

    /// <summary>The last segment of the problem's type.</summary>
    public string Problem => ContentType == "application/problem+json" ? this["type"].Split('/')[^1] : $"no problem: {(int)Status} {Text}";

    /// <summary>The pointers of all places that are at fault, in order.</summary>
    public IReadOnlyList<string> Pointers => [.. Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()!)];

    /// <summary>This answer, when it succeeded.</summary>
    public ApiAnswer Succeeded()
    {
        ((int)Status).ShouldBeInRange(200, 299, Text);
        return this;
    }
}
