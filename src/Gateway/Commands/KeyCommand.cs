using System.CommandLine;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Access;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Commands;

/// <summary>Makes API keys from the machine that the hub runs on.</summary>
internal static class KeyCommand
{
    private static readonly Option<string?> Organisation = new("--organisation") { Description = "The actor that the key acts for (act_…)." };
    private static readonly Option<string> ScopeList = new("--scopes")
    {
        Description = "What the key may do: read, write, settle, admin.",
        DefaultValueFactory = _ => "read,write,settle",
    };

    private static readonly Option<bool> Operator = new("--operator") { Description = "A key that sees and may do everything." };
    private static readonly Option<string> Name = new("--name") { Description = "What the key is for.", DefaultValueFactory = _ => "command line" };

    public static Command Create()
    {
        var create = new Command("create", "Make a key and print it; it is shown only this once.") { Organisation, ScopeList, Operator, Name };
        create.Validators.Add(result =>
        {
            if (result.GetValue(Operator) == result.GetValue(Organisation) is not null)
            {
                result.AddError("Give either --organisation or --operator.");
            }
            else if (result.GetValue(Organisation) is { } id && !EntityIds.TryParse<ActorId>(id, out _))
            {
                result.AddError($"'{id}' is not an actor's id. It begins with 'act_'.");
            }
            else if (result.GetValue(ScopeList) is { } names && ScopeNames.Parse(names) is null)
            {
                result.AddError("Give --scopes as names with commas between, of: read, write, settle, admin.");
            }
        });
        create.SetAction(CreateAsync);
        return new Command("key", "API keys.") { create };
    }

    private static async Task<int> CreateAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = HubServices.Open(HubSettings.FromEnvironment());
        var organisation = arguments.GetValue(Organisation) is { } id ? EntityIds.Parse<ActorId>(id) : (ActorId?)null;
        var scopes = arguments.GetValue(Operator) ? Rights.All : ScopeNames.Parse(arguments.GetValue(ScopeList)!)!.Value;
        var made = await services.GetRequiredService<ApiKeys>()
            .CreateAsync(new NewKey(arguments.GetValue(Name)!, organisation, scopes, arguments.GetValue(Operator), null), cancellationToken);
        await Console.Out.WriteLineAsync(made.Secret);
        return 0;
    }
}
