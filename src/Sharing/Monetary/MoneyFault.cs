namespace NetworkHub.Sharing.Monetary;

/// <summary>Why a text is not an amount of a currency.</summary>
public enum MoneyFault
{
    /// <summary>It is an amount.</summary>
    None,

    /// <summary>Not an optional <c>-</c>, digits, and optionally a point with digits.</summary>
    NotADecimal,

    /// <summary>More decimals than the currency has.</summary>
    TooManyDecimals,

    /// <summary>More minor units than 64 bits hold.</summary>
    Overflow,
}
