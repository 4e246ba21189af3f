namespace NetworkHub.Gateway.Tests.Hosting;

/// <summary>A small partnership that shares half equally and half by population, made over the API.</summary>
public sealed record Madkulturen(ApiClient Operator, string Secretariat, string Aarhus, string Skive, string Id)
{
    public string Path => $"/api/v1/partnerships/{Id}";

    public static async Task<Madkulturen> CreateAsync(RunningHub hub, string from = "2026-01-01")
    {
        var client = await hub.OperatorAsync();
        var secretariat = await RegisterAsync(client, "Madkulturen", "state", null);
        var aarhus = await RegisterAsync(client, "Aarhus", "municipality", "349983");
        await Task.Delay(2); // Parties are listed by id, and ids are in the order of making from one millisecond to the next only.
        var skive = await RegisterAsync(client, "Skive", "municipality", "45000");
        var founded = await client.PostAsync(
            "/api/v1/partnerships",
            $$"""
            { "name": "Preventive home visits", "currency": "DKK", "secretariat": "{{secretariat}}",
              "parties": [ { "party": "{{aarhus}}", "from": "{{from}}" }, { "party": "{{skive}}", "from": "{{from}}" } ] }
            """);
        var id = founded.Succeeded()["id"];
        var agreed = await client.PostAsync(
            $"/api/v1/partnerships/{id}/agreements",
            $$"""
            { "from": "{{from}}", "to": "2027-12-31", "rule": { "rule": "mix", "parts": [
                { "weight": "0.5", "rule": { "rule": "equal" } },
                { "weight": "0.5", "rule": { "rule": "proportional", "key": "population" } } ] } }
            """);
        (await client.GetAsync("/api/v1/partnerships", ("Min-Position", agreed.Succeeded()["receipt/position"]))).Succeeded(); // The lists have it.
        return new Madkulturen(client, secretariat, aarhus, skive, id);
    }

    public static async Task<string> RegisterAsync(ApiClient client, string name, string kind, string? population)
    {
        var figures = population is null ? "[]" : $$"""[ { "key": "population", "date": "2020-01-01", "value": "{{population}}" } ]""";
        var registered = await client.PostAsync("/api/v1/actors", $$"""{ "kind": "{{kind}}", "name": "{{name}}", "keyFigures": {{figures}} }""");
        return registered.Succeeded()["id"];
    }

    public string Cost(string amount, string? paidBy = null, string date = "2026-03-31") =>
        $$"""{ "paidBy": "{{paidBy ?? Aarhus}}", "amount": { "amount": "{{amount}}", "currency": "DKK" }, "date": "{{date}}", "category": "wages" }""";

    public Task<ApiAnswer> PostCostAsync(string body, params (string Name, string Value)[] headers) => Operator.PostAsync($"{Path}/costs", body, headers);
}
