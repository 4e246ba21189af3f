using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NetworkHub.Sharing.Allocation;

namespace NetworkHub.Application.Projections;

/// <summary>Shares as the ledger keeps them: a JSON object of minor units by party.</summary>
internal static class SharesColumn
{
    public static string Write(IReadOnlyList<PartyShare> shares)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        var separator = '{';
        foreach (var (party, minorUnits) in shares)
        {
            // Ids need no escaping: see EntityIds.
            text.AppendFormatted(separator);
            text.AppendLiteral("\"");
            text.AppendLiteral(party);
            text.AppendLiteral("\":");
            text.AppendFormatted(minorUnits);
            separator = ',';
        }

        text.AppendLiteral(shares.Count > 0 ? "}" : "{}");
        return text.ToStringAndClear();
    }

    public static IReadOnlyList<PartyShare> Read(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        var shares = new List<PartyShare>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var party = reader.GetString()!;
                reader.Read();
                shares.Add(new PartyShare(party, reader.GetInt64()));
            }
        }

        return shares;
    }
}
