// TODO later
try { } catch (Exception e) { }
throw new NotImplementedException();
catch (IOException e) when (e.HResult == 1) { }
