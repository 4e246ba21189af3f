using Microsoft.OpenApi;

namespace NetworkHub.Gateway.OpenApi;

/// <summary>What the groups of operations are about.</summary>
internal static class TagDescriptions
{
    private static readonly (string Name, string Description)[] Known =
    [
        ("Actors", "Organisations and organised groups, with their dated key figures."),
        ("Networks", "Governance networks: charter and members."),
        ("Partnerships", "What parties realise together: agreements, costs, balances, statements and settlements."),
        ("Sharing", "Trying a sharing rule out, without an account."),
        ("Events", "What has happened, in global order."),
        ("Organisation", "Who calls, and the keys and people of an organisation."),
        ("Jobs", "Long work of the hub: making the read models again, exports and imports."),
    ];

    public static ISet<OpenApiTag> All => Known.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
}
