internal static class Settings
{
    public const string PortVariable = "NETWORKHUB_PORT";
    public const string UntoldVariable = "NETWORKHUB_UNTOLD";
}
