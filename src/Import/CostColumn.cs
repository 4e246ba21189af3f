namespace NetworkHub.Import;

/// <summary>What a column of a cost file can hold.</summary>
public enum CostColumn
{
    /// <summary>The day the cost counts from; required.</summary>
    Date,

    /// <summary>The amount as Danish finance systems write it; required.</summary>
    Amount,

    /// <summary>The cost category; required.</summary>
    Category,

    /// <summary>Who paid: the name, CVR number, GLN or id of a party; required.</summary>
    PaidBy,

    /// <summary>What it was for.</summary>
    Text,

    /// <summary>Voucher number in the payer's finance system.</summary>
    Reference,

    /// <summary>ISO 4217 code; the partnership's currency where it is left out.</summary>
    Currency,
}
